import { describe, expect, it } from 'vitest';
import type { Mention } from '../../lib/engine';
import { applyRules } from '../../lib/store/apply-rules';
import type { Reach, Rules } from '../../lib/store/schema';

const URL_HERE = 'https://news.example/a?id=1';
const MENTION: Mention = {
  start: 0,
  end: 2,
  surface: '장밍',
  traditional: '張明',
  simplified: '张明',
  pinyin: 'Zhāng Míng',
  sinoKorean: '장명',
  kind: 'person',
  source: 'lexicon',
  level: 'standard',
  confidence: 0.6,
  candidates: [],
  reasons: ['in the lexicon'],
};
const CORRECTION = {
  id: '1',
  surface: '장밍',
  wrong: '張明',
  traditional: '張銘',
  simplified: '张铭',
  pinyin: 'Zhāng Míng',
  kind: 'person' as const,
  createdAt: 1,
};

function reject(reach: Reach, where: string): Rules {
  return {
    corrections: [],
    rejections: [{ id: '1', surface: '장밍', reach, where, createdAt: 1 }],
  };
}

describe('applyRules', () => {
  it.each<[string, Rules, number]>([
    ['ever, everywhere', reject('ever', ''), 0],
    ['on this site', reject('site', 'news.example'), 0],
    ['on another site', reject('site', 'other.example'), 1],
    ['on this page', reject('page', URL_HERE), 0],
    ['on another page of the site', reject('page', 'https://news.example/a?id=2'), 1],
    ['no rules', { corrections: [], rejections: [] }, 1],
  ])('"not a name": %s', (_, rules, left) => {
    expect(applyRules([MENTION], rules, `${URL_HERE}#part`)).toHaveLength(left);
  });

  it('answers with the correction, surely, and says why', () => {
    const [mention] = applyRules(
      [MENTION],
      { corrections: [CORRECTION], rejections: [] },
      URL_HERE,
    );
    expect(mention).toMatchObject({
      traditional: '張銘',
      simplified: '张铭',
      confidence: 1,
      reasons: ['you corrected it', 'in the lexicon'],
    });
    expect(mention?.candidates).toMatchObject([{ traditional: '張銘', share: 1 }]);
  });

  it.each([
    ['an article that explains other Hanzi is believed', { traditional: '章鳴' }],
    ['other Hangul are another name', { surface: '장 감독' }],
  ])('%s', (_, change) => {
    const other = { ...MENTION, ...change };
    expect(applyRules([other], { corrections: [CORRECTION], rejections: [] }, URL_HERE)).toEqual([
      other,
    ]);
  });

  it('lets the newest correction win', () => {
    const newer = { ...CORRECTION, id: '2', traditional: '張鳴', createdAt: 2 };
    const [mention] = applyRules(
      [MENTION],
      { corrections: [newer, CORRECTION], rejections: [] },
      URL_HERE,
    );
    expect(mention?.traditional).toBe('張鳴');
  });
});
