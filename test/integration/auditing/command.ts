import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs the command as an administrator would, to its end. */
export async function run(
  env: Record<string, string>,
  ...args: string[]
): Promise<{ code: number; said: string }> {
  const command = promisify(execFile)(process.execPath, ['dist/libs/persistence/src/command.js', ...args], {
    env: { ...process.env, ...env },
  });
  return command.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: unknown) => {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, said: stdout + stderr };
    },
  );
}
