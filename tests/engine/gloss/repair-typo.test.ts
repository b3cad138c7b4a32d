import { describe, expect, it } from 'vitest';
import { repairTypo } from '../../../lib/engine/gloss/repair-typo';
import { engine, lexicon } from '../../support/engine';

/** Hangul, Hanzi as printed, the name meant, why. */
const PRINTED: readonly (readonly [string, string, string | null, string])[] = [
  ['시진핑', '習近評', '習近平', 'one character of the same sound'],
  ['시진핑', '習近坪', '習近平', 'another'],
  ['공리', '鞏悧', null, 'two characters, which may be somebody else’s'],
  ['리밍', '李明', null, 'a surname of its own'],
  ['마윈', '馬芸', null, 'a name that many bear'],
  ['칭다오', '青道', '青島', 'a city'],
  ['시진핑', '習近平', null, 'right as it is'],
  ['시진핑', '席近評', null, 'two characters off'],
  ['시진핑', '習近大', null, 'a character that sounds otherwise'],
  ['시진핑', '習近', null, 'too short'],
  ['시진핑', '習近□', null, 'a lost character is filled, not corrected'],
  ['왕둥밍', '王東明', null, 'somebody nobody lists'],
  ['루산', '乳扇', null, 'a cheese, which only a little-known city sounds like'],
  ['', '', null, 'nothing'],
];

describe('repairTypo', () => {
  it.each(PRINTED)('%s(%s) means %s: %s', (surface, printed, expected) => {
    expect(repairTypo(lexicon, [...printed], surface)?.traditional ?? null).toBe(expected);
  });

  it('says what it corrected, wherever the name stands', () => {
    const { mentions } = engine.annotate('시진핑(習近評) 주석이 왔다. 시진핑은 웃었다.');
    expect(mentions.map(({ traditional }) => traditional)).toEqual(['習近平', '習近平']);
    for (const { reasons } of mentions) expect(reasons).toContain('the gloss 習近評 is corrected');
  });

  it('says nothing of a gloss that is right', () => {
    const [mention] = engine.annotate('시진핑(習近平) 주석').mentions;
    expect(mention?.reasons.join()).not.toContain('corrected');
  });
});
