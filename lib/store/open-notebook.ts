/** Opening the notebook, and what can stand in the way, for words on the page. */
import { LATEST_VERSION, type NotebookDatabase } from './database';

/** Why the notebook cannot be read or written. */
export const PROBLEMS = [
  /** Another page of the extension holds an older version open. */
  'blocked',
  /** The database was written by a newer version of the extension. */
  'newer',
  /** No room left. */
  'quota',
  /** The browser keeps nothing: private window, or "never remember history". */
  'private',
  /** The database cannot be read any more. */
  'corrupt',
  'unknown',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** A notebook that did not open or an action that was not done, with the reason the page can explain. */
export class NotebookError extends Error {
  override readonly name = 'NotebookError';

  constructor(
    readonly problem: Problem,
    cause: unknown,
  ) {
    super(`${problem}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

const BLOCKED_AFTER = 3_000;
/** How long to wait before each further try to open, in ms. */
const RETRIES = [200, 800] as const;

/**
 * Opens the database.
 *
 * @param patience ms to wait for other pages to let go of an older version
 * @throws NotebookError
 */
export async function openNotebook(
  database: NotebookDatabase,
  patience = BLOCKED_AFTER,
): Promise<void> {
  if (typeof indexedDB === 'undefined' || indexedDB === null)
    throw new NotebookError('private', 'no IndexedDB');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_, reject) => {
    // A long migration is not blocked; only the browser knows, and says so.
    database.on('blocked', () => {
      timer ??= setTimeout(
        () => reject(new NotebookError('blocked', 'another page holds an older version')),
        patience,
      );
    });
  });
  try {
    await refuseNewer(database);
    await Promise.race([openPatiently(database), blocked]);
  } catch (error) {
    throw error instanceof NotebookError ? error : new NotebookError(problemOf(error), error);
  } finally {
    clearTimeout(timer);
  }
}

/** Right after a crash Firefox may answer UnknownError while it still puts its storage in order: ask again. */
async function openPatiently(database: NotebookDatabase): Promise<void> {
  for (const wait of RETRIES) {
    try {
      await database.open();
      return;
    } catch (error) {
      if (problemOf(error) !== 'corrupt') throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  await database.open();
}

/** Dexie would open a newer database and make do; what a newer version wrote is not ours to change. */
async function refuseNewer(database: NotebookDatabase): Promise<void> {
  // Firefox lists nothing and answers UnknownError, in this run and all that follow, while there is a database whose
  // making was cut short by a kill; opening it is what puts it right.
  const present = await indexedDB.databases().catch(() => []);
  const version = present.find(({ name }) => name === database.name)?.version ?? 0;
  // Dexie's version 2 is the browser's 20; it may add small steps of its own.
  if (version >= (LATEST_VERSION + 1) * 10)
    throw new NotebookError('newer', `version ${version / 10}`);
}

/**
 * Sorts an error of the database into what the reader can do about it.
 *
 * @example problemOf(new DOMException('', 'QuotaExceededError')) // 'quota'
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof NotebookError) return error.problem;
  const names = namesOf(error);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/QuotaExceeded/)) return 'quota';
  if (has(/^VersionError/)) return 'newer';
  if (has(/^(?:InvalidStateError|SecurityError|MissingAPIError|NotAllowedError)$/))
    return 'private';
  if (has(/^(?:UnknownError|DataError|NotReadableError|NotFoundError|DatabaseClosedError)$/))
    return 'corrupt';
  return 'unknown';
}

/** The error's names, its causes' included: Dexie wraps the browser's own. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let at: unknown = error;
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth++) {
    if ('name' in at && typeof at.name === 'string') names.push(at.name);
    // AbortError of a transaction that ran out of room says so only in its words.
    if ('message' in at && typeof at.message === 'string' && /quota/i.test(at.message))
      names.push('QuotaExceededError');
    at = 'inner' in at ? at.inner : 'cause' in at ? at.cause : undefined;
  }
  return names;
}
