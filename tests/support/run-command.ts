import { execFile } from 'node:child_process';

export interface Ended {
  /** Exit code; null for a command that was ended at its deadline. */
  readonly status: number | null;
  /** Both channels. */
  readonly output: string;
}

/** Runs a command to its end, at most seven minutes. Does not block the worker: a blocked one loses the connection to the test runner. */
export function runCommand(
  command: string,
  parameters: readonly string[],
  { cwd, env = process.env }: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd, env, timeout: 420_000, maxBuffer: 64e6 };
    const child = execFile(command, parameters, options, (_, stdout, stderr) =>
      resolve({ status: child.exitCode, output: stdout + stderr }),
    );
  });
}
