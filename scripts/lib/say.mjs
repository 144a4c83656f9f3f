// One voice for all scripts, and one way to tell the user that something has to be repaired first.
let stream = process.stdout;

/** `npm run bench -- --json` keeps stdout for its numbers. */
export function speakOnStderr() {
  stream = process.stderr;
}

/** For children whose output belongs to ours. */
export const voice = () => stream.fd;

export function say(line) {
  stream.write(`${line}\n`);
}

/** A state that the user can repair: told in plain words, without a stack trace. */
export class Refusal extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'Refusal';
    this.exitCode = exitCode;
  }
}

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
