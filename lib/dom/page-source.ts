/** Who published a page and when, as it says itself. */
export type PageSource = {
  /** The outlet's name, or the host when the page does not say. */
  readonly outlet: string;
  /** `2026-11-23`, or empty. */
  readonly articleDate: string;
};

const OUTLETS = ['meta[property="og:site_name"]', 'meta[name="application-name"]'];
const DATES = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="article:published_time"]',
  'time[datetime]',
];

/**
 * Reads the outlet and the article's date from a page.
 *
 * @example readPageSource(document) // { outlet: '한강일보', articleDate: '2026-11-23' }
 */
export function readPageSource(page: Document): PageSource {
  const outlet = firstOf(page, OUTLETS, (text) => text.trim().slice(0, 200));
  return {
    outlet: outlet || hostOf(page.URL),
    articleDate: firstOf(page, DATES, toDay),
  };
}

function firstOf(
  page: Document,
  selectors: readonly string[],
  read: (text: string) => string,
): string {
  for (const selector of selectors) {
    const element = page.querySelector(selector);
    const text = element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? '';
    const value = read(text);
    if (value !== '') return value;
  }
  return '';
}

/** The day as it is written: an article's day is the one of its own time zone. */
function toDay(text: string): string {
  const [, year, month, day] = /^\s*(\d{4})[-./]?(\d{2})[-./]?(\d{2})/.exec(text) ?? [];
  if (year === undefined || Number(month) > 12 || Number(day) > 31) return '';
  return `${year}-${month}-${day}`;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
