// Children: started so that they cannot outlive us, stopped so that they can finish their work.
import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { findBinary } from './binaries.mjs';
import { atEnd, isEnding } from './end.mjs';
import { sendSignal } from './proc.mjs';
import { Refusal, voice } from './say.mjs';

const running = new Set(); // every child with the way to stop it

// The very last step of the orderly end: whatever nobody else stopped, such as a half-started program.
atEnd(() => Promise.all([...running].map((child) => child.stop())));

// The last resort when we end without the orderly end, on systems where children cannot watch us themselves.
process.on('exit', () => running.forEach((child) => sendSignal(child.pid, 'SIGTERM')));

/** Linux can tell a child that its parent was killed, even by SIGKILL, when nobody else can any more. */
function dyingWithUs(command, args) {
  const setpriv = findBinary('setpriv');
  return setpriv ? [setpriv, ['--pdeathsig', 'TERM', command, ...args]] : [command, args];
}

/**
 * A child in a session of its own: Ctrl-C in the terminal reaches us only, and we stop children in their order.
 * `output` is a file descriptor for everything it prints.
 */
export function launch(command, args, { cwd, env, output = 'ignore' } = {}) {
  if (isEnding()) throw new Refusal('Stopping, nothing more is started.');
  const [file, fileArgs] = dyingWithUs(command, args);
  const stdio = ['ignore', output, output];
  const child = spawn(file, fileArgs, { cwd, env: { ...process.env, ...env }, stdio, detached: true });
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, error }));
    child.once('exit', (code, signalName) => resolve({ code, signal: signalName }));
  });
  const handle = { pid: child.pid, exited, stop: (patience) => stop(handle, patience) };
  running.add(handle);
  void exited.then(() => {
    running.delete(handle);
    sendSignal(-handle.pid, 'SIGKILL'); // helpers that it left behind in its session
  });
  return handle;
}

async function stop(child, patience = 10_000) {
  if (!child.pid) return; // it could not even be started
  if (running.has(child)) sendSignal(child.pid, 'SIGTERM');
  const impatience = setTimeout(() => sendSignal(-child.pid, 'SIGKILL'), patience);
  await child.exited;
  clearTimeout(impatience);
}

/** Like `launch`, printing into a log file that is kept for the message when it dies. */
export function launchLogged(command, args, { log, ...options }) {
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, 'a');
  try {
    return launch(command, args, { ...options, output });
  } finally {
    closeSync(output);
  }
}

async function untilExit(child) {
  const forget = atEnd(() => child.stop());
  const exit = await child.exited;
  forget();
  return exit;
}

/** Runs a program to its end with its output among ours; answers with its exit code. */
export async function run(command, args, options) {
  const { code } = await untilExit(launch(command, args, { output: voice(), ...options }));
  return code ?? 1;
}

/** Runs a program to its end, silently unless it fails. */
export async function runSilently(name, command, args, { log, quoted, ...options }) {
  const { code } = await untilExit(launchLogged(command, args, { log, ...options }));
  if (code !== 0)
    throw new Refusal(`${name} failed. Its last words (all of them: ${log}):\n${lastLines(log, quoted)}`);
}

export const describeExit = ({ code, signal: name }) => (name ? `by ${name}` : `with code ${code}`);

export function lastLines(log, count = 15) {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  return lines
    .slice(-count)
    .map((line) => `  | ${line}`)
    .join('\n');
}
