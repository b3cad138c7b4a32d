import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { NotebookDatabase } from '../../lib/store/database';
import { NotebookError, openNotebook, problemOf } from '../../lib/store/open-notebook';

describe('problemOf', () => {
  it.each([
    ['quota', new DOMException('', 'QuotaExceededError')],
    [
      'quota',
      new Dexie.AbortError('Transaction aborted', new DOMException('', 'QuotaExceededError')),
    ],
    ['newer', new Dexie.VersionError('newer')],
    ['private', new Dexie.MissingAPIError('no IndexedDB')],
    ['private', new DOMException('A mutation operation was attempted', 'InvalidStateError')],
    [
      'corrupt',
      new Dexie.OpenFailedError('open', new DOMException('Internal error', 'UnknownError')),
    ],
    ['blocked', new NotebookError('blocked', 'x')],
    ['unknown', 'a string'],
  ])('%s: %s', (problem, error) => {
    expect(problemOf(error)).toBe(problem);
  });
});

describe('openNotebook', () => {
  it('says so when the database is newer', async () => {
    const newer = new Dexie('from-the-future');
    newer.version(99).stores({ names: 'id' });
    await newer.open();
    newer.close();
    await expect(openNotebook(new NotebookDatabase('from-the-future'))).rejects.toMatchObject({
      problem: 'newer',
    });
  });

  it('asks again when the browser is still putting its storage in order', async () => {
    const database = new NotebookDatabase('after-a-crash');
    const open = database.open.bind(database);
    let failures = 2;
    database.open = () =>
      failures-- > 0 ? Dexie.Promise.reject(new DOMException('', 'UnknownError')) : open();
    await openNotebook(database);
    expect(database.isOpen()).toBe(true);
  });

  it('does not need to know which databases there are', async () => {
    const { databases } = indexedDB;
    indexedDB.databases = () => Promise.reject(new DOMException('', 'UnknownError'));
    try {
      const database = new NotebookDatabase('beside-one-cut-short');
      await openNotebook(database);
      expect(database.isOpen()).toBe(true);
    } finally {
      indexedDB.databases = databases;
    }
  });

  it('says so when the database stays unreadable', async () => {
    const database = new NotebookDatabase('unreadable');
    database.open = () => Dexie.Promise.reject(new DOMException('', 'UnknownError'));
    await expect(openNotebook(database)).rejects.toMatchObject({ problem: 'corrupt' });
  });

  it('says so when another page does not let go', async () => {
    const request = indexedDB.open('held', 10);
    request.onupgradeneeded = () => request.result.createObjectStore('names', { keyPath: 'id' });
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    await expect(openNotebook(new NotebookDatabase('held'), 20)).rejects.toMatchObject({
      problem: 'blocked',
    });
    request.result.close();
  });
});
