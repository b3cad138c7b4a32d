import { expect, it } from 'vitest';
import { glance } from '../../lib/detect/glance';

const BLOG = '<meta property="og:site_name" content="여행 블로그">';
const ARTICLE = '<meta property="og:type" content="article">';
const TIME = '<meta name="article:published_time" content="2026-03-02">';
const DATA = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';

it.each([
  ['English', 'https://example.com/', 'en', '<title>Trade</title>', 'foreign'],
  ['English under a Korean title', 'https://example.com/', 'en', '<title>김치</title>', 'korean'],
  [
    'English as Korean papers are laid out',
    'https://example.com/',
    'en',
    '<p itemprop="articleBody">',
    'korean',
  ],
  ['no language', 'https://example.com/', '', '', 'korean'],
  ['Korean', 'https://example.com/', 'ko-KR', '', 'korean'],
  [
    'Korean by its place',
    'https://example.com/',
    'en',
    '<meta property="og:locale" content="ko_KR">',
    'korean',
  ],
  [
    'English under a Japanese title',
    'https://example.com/',
    'en',
    '<title>キムチ</title>',
    'foreign',
  ],
  [
    'a blog by what made it',
    'https://example.com/',
    'ko',
    '<meta name="generator" content="TiStory">',
    'other',
  ],
  ['a blog by its host with a port', 'http://wiki:8080/', 'ko', '', 'other'],
  ['a blog of many on one host', 'https://walk.wordpress.com/', 'ko', '', 'other'],
  [
    'a shop that names its kind',
    'https://example.com/',
    'ko',
    '<meta name="og:type" content="product">',
    'other',
  ],
  ['a blog with a time and no article', 'https://example.com/', 'ko', BLOG + TIME, 'other'],
  ['a blog by its name', 'https://example.com/', 'ko', BLOG, 'other'],
  ['a blog by its host', 'https://walk.tistory.com/3', 'ko', '', 'other'],
  ['the word in an address only', 'https://example.com/tistory.com/', 'ko', '', 'korean'],
  ['the word as part of a host', 'https://blogsphere.example.com/', 'ko', '', 'korean'],
  ['a shop', 'https://example.com/', 'ko', '<meta property="og:type" content="product">', 'other'],
  ['a blog that does not say it is Korean', 'https://example.com/', '', BLOG, 'korean'],
  ['a blog with an article of no time', 'https://example.com/', 'ko', BLOG + ARTICLE, 'other'],
  [
    'a blog with an article of some time',
    'https://example.com/',
    'ko',
    BLOG + ARTICLE + TIME,
    'korean',
  ],
  ['a blog with data', 'https://example.com/', 'ko', BLOG + DATA, 'korean'],
])('%s', (_, url, lang, html, expected) => {
  const attribute = lang === '' ? '' : ` lang="${lang}"`;
  const page = new DOMParser().parseFromString(`<html${attribute}>${html}</html>`, 'text/html');
  Object.defineProperty(page, 'URL', { value: url });
  expect(glance(page).kind).toBe(expected);
});

it('takes a page in the old encoding for Korean', () => {
  const page = new DOMParser().parseFromString('<html lang="en"></html>', 'text/html');
  Object.defineProperty(page, 'characterSet', { value: 'EUC-KR' });
  expect(glance(page)).toEqual({ kind: 'korean', saysKorean: false, isTitled: false, said: [] });
});
