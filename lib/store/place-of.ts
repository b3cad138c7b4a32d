import type { Reach } from './schema';

/**
 * Where a rule of some reach holds.
 *
 * @example placeOf('page', 'https://news.example/a?id=1#top') // 'https://news.example/a?id=1'
 * @example placeOf('site', 'https://news.example/a') // 'news.example'
 */
export function placeOf(reach: Reach, url: string): string {
  if (reach === 'ever' || !URL.canParse(url)) return '';
  const parsed = new URL(url);
  if (reach === 'site') return parsed.hostname;
  parsed.hash = '';
  return parsed.href;
}
