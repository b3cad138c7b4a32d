import { readFileSync } from 'node:fs';

/** A mistake of whoever typed the command: one line on standard error, exit code 2, no stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads a file, or standard input for `-`, as UTF-8.
 *
 * @throws UsageError when it cannot be read or is not UTF-8
 */
export function readInput(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `cannot read ${path === '-' ? 'standard input' : path}: ${code ?? 'unknown error'}`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path === '-' ? 'standard input' : path} is not UTF-8 text`);
  }
}

/** Runs a command; a {@link UsageError} becomes one line on standard error and exit code 2. */
export function runCommand(name: string, command: () => void | Promise<void>): void {
  // A reader that has seen enough (`| head`) closes the pipe; that is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  Promise.resolve()
    .then(command)
    .catch((error: unknown) => {
      if (!(error instanceof UsageError)) throw error;
      process.stderr.write(`${name}: ${error.message}\n`);
      process.exitCode = 2;
    });
}
