/** Pages for the end-to-end tests: a short article of our own, and whatever the test puts around it. */

/** Sentences with names; `마화텅` is in the first. */
export const TEXT =
  '마화텅(馬化騰) 텐센트 회장은 베이징에서 열린 설명회에서 이용자가 늘었다고 밝혔다. 상하이와 항저우를 잇는 열차는 더 자주 다닌다. 우루무치에서 온 승객은 표를 금방 샀다고 말했다. 업계는 하반기에도 이런 흐름이 이어질 것으로 내다봤다.';

export type PageParts = {
  readonly head?: string;
  readonly html?: string;
  readonly body?: string;
  readonly doctype?: string;
};

/** A page that is Korean news by what it says of itself. */
export function makePage({
  head = '',
  html = '',
  body,
  doctype = '<!doctype html>',
}: PageParts = {}) {
  return `${doctype}
<html lang="ko" ${html}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>열차는 더 자주 다닌다</title>
<meta property="og:type" content="article">
${head}
</head>
<body>${body ?? makeBody()}</body>
</html>`;
}

/** An article of so many paragraphs, each with the same names. */
export function makeBody(paragraphs = 3): string {
  return `<article itemprop="articleBody">${`<p>${TEXT}</p>\n`.repeat(paragraphs)}</article>`;
}
