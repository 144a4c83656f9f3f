import { existsSync } from 'node:fs';
import { findBinary } from './binaries.mjs';
import { run } from './processes.mjs';
import { Refusal, say } from './say.mjs';

const POLICY = '/usr/sbin/policy-rc.d';

// Debian starts a server as soon as it is installed. We bring our own data folders and want no service on the
// usual ports, so for the time of the installation a policy forbids starting; the trap takes it away in any case.
const script = `
policy="$1"; shift
if [ ! -e "$policy" ]; then
  trap 'rm -f "$policy"' EXIT
  trap 'exit 1' INT TERM HUP
  printf '#!/bin/sh\\nexit 101\\n' > "$policy" && chmod 755 "$policy"
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -q || echo 'apt-get update failed, trying with the package lists that are there'
apt-get install -q -y --no-install-recommends -o DPkg::Lock::Timeout=120 "$@"
`;

async function becomingRoot() {
  if (!findBinary('apt-get')) return undefined;
  if (process.getuid() === 0) return [];
  const sudo = findBinary('sudo');
  const isAllowed = sudo && (await run(sudo, ['-n', 'true'], { output: 'ignore' })) === 0;
  return isAllowed ? [sudo, '-n'] : undefined;
}

/** Installs Debian packages when we may; else tells the one command to run. `what` is their use, for the message. */
export async function installPackages(what, packages, policy = POLICY) {
  const root = await becomingRoot();
  const advice = `Missing: ${what}. Install with:\n  sudo apt-get install --no-install-recommends ${packages.join(' ')}`;
  if (!root) throw new Refusal(advice);
  say(`Installing ${what} (${packages.join(', ')}) …`);
  const [command, ...args] = [...root, 'sh', '-c', script, 'install', policy, ...packages];
  if ((await run(command, args)) !== 0) throw new Refusal(`The installation failed. ${advice}`);
}

const NGINX = '/usr/sbin/nginx';

/** What stands before several gateways in the tests that kill one of them. */
export async function ensureBalancer() {
  if (process.env.NGINX) return process.env.NGINX;
  if (!existsSync(NGINX))
    await installPackages('the balancer of the tests with several gateways', ['nginx-light']);
  return NGINX;
}

const CHROMIUM = '/usr/bin/chromium';
const CHINESE_FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/** The browser of the screen tests, with a font that has Chinese characters instead of boxes. */
export async function ensureBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const wanted = { chromium: CHROMIUM, 'fonts-noto-cjk': CHINESE_FONT };
  const missing = Object.keys(wanted).filter((name) => !existsSync(wanted[name]));
  if (missing.length) await installPackages('the browser of the screen tests and its font', missing);
  return CHROMIUM;
}
