import Dexie from 'dexie';

/** Names in a notebook of an old version. */
export const OLD_NAMES = 300;

/** Makes a notebook as version 1 left it, as the extension of that time did. */
export async function makeOldNotebook(name: string): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores({
    names: 'id, &[traditional+kind], updatedAt',
    sightings: 'id, nameId',
  });
  await old.transaction('rw', ['names', 'sightings'], async () => {
    const ids = Array.from({ length: OLD_NAMES }, (_, at) => at);
    await old.table('names').bulkAdd(
      ids.map((at) => ({
        id: `${name}-${at}`,
        traditional: `馬${at}`,
        simplified: `马${at}`,
        pinyin: 'Mǎ',
        sinoKorean: '마',
        kind: 'person',
        english: '',
        korean: '',
        createdAt: at + 1,
        updatedAt: at + 1,
      })),
    );
    await old.table('sightings').bulkAdd(
      ids.map((at) => ({
        id: `${name}-${at}-met`,
        nameId: `${name}-${at}`,
        surface: '마',
        sentence: `마 씨 ${at}번.`,
        sentenceStart: 0,
        url: `https://old.example/${at}`,
        title: '옛 기사',
        seenAt: at + 1,
      })),
    );
  });
  old.close();
}
