import { describe, expect, it } from 'vitest';
import { createLookup } from '../../lib/engine/lexicon/lookup';
import { lexicon } from '../support/engine';

const lookup = createLookup(lexicon);

/** What Korean text calls people, titles, papers and places by their Korean reading, with the Hanzi. */
const FORMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stars: {
    성룡: '成龍',
    이연걸: '李連杰',
    장국영: '張國榮',
    왕가위: '王家衛',
    주걸륜: '周杰倫',
    계륜미: '桂綸鎂',
    장예모: '張藝謀',
    공리: '鞏俐',
    장가휘: '張家輝',
    후효현: '侯孝賢',
  },
  titles: {
    패왕별희: '霸王別姬',
    화양연화: '花樣年華',
    영웅본색: '英雄本色',
    사조영웅전: '射鵰英雄傳',
  },
  press: { 인민일보: '人民日報', 신경보: '新京報', 북경청년보: '北京青年報', 봉황망: '鳳凰網' },
  places: {
    북경: '北京',
    심양: '瀋陽',
    훈춘: '琿春',
    소주: '蘇州',
    정주: '鄭州',
    무순: '撫順',
    하남성: '河南',
    장가계: '張家界',
  },
  institutions: { 북경대: '北京大學', 청화대: '清華大學' },
  thinkers: { 호적: '胡適', 모종삼: '牟宗三', 고힐강: '顧頡剛' },
};

/** Forms of those that are Korean words or places as well: the lexicon must say so. */
const WORDS =
  '상해 청도 무한 소주 광주 개봉 통화 집안 오대산 여명 서기 왕비 모순 호적 현장 소송'.split(' ');

describe('Sino-Korean forms', () => {
  for (const [what, forms] of Object.entries(FORMS))
    it.each(Object.entries(forms))(`${what}: %s is %s`, (form, hanzi) => {
      expect(lookup(form)[0]?.traditional).toBe(hanzi);
    });

  it.each(WORDS)('%s is flagged as a word of its own', (form) => {
    expect(lexicon.commonnessOf(lexicon.findForm(form))).toBeGreaterThanOrEqual(5);
  });

  it.each([
    ['서안', 3, 'a west bank'],
    ['여순', 4, 'two Korean cities in one name'],
    ['안동', 6, 'a Korean city'],
  ])('%s is flagged with %i: %s', (form, commonness) => {
    expect(lexicon.commonnessOf(lexicon.findForm(form))).toBe(commonness);
  });

  it('are left out where the Korean word is all that is ever meant', () => {
    for (const form of ['강소', '호주']) expect(lexicon.findForm(form)).toBe(-1);
  });
});
