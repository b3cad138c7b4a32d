/** Articles of any length for measuring: the same every time, with as many names as the news has. */

/** Sentences with names, some glossed; {n} makes each paragraph different. */
const SENTENCES = [
  '베이징(北京) 시내 지하철역 {n}곳에서는 올해부터 손바닥을 대면 개찰구가 열린다.',
  '마화텅(馬化騰) 텐센트 회장은 지난달 선전에서 열린 설명회에서 이용자가 {n}만 명 늘었다고 밝혔다.',
  '상하이와 항저우를 잇는 열차는 {n}분에 한 번꼴로 다닌다.',
  '쓰촨(四川)성 청두의 한 시장에서는 채소 값을 웨이신으로 받는 가게가 {n}곳으로 늘었다.',
  '전문가들은 자료를 지키고 다루는 일이 숙제라고 입을 모았다.',
  '광둥성 정부는 새 일자리가 {n}개 생길 것으로 내다봤다.',
  '리창 총리는 우한에서 부품 공장 {n}곳을 둘러봤다.',
  '업계는 하반기에도 이런 흐름이 이어질 것으로 보고 있다.',
  '우루무치에서 온 승객은 표를 {n}초 만에 샀다며 웃었다.',
  '지난해 같은 때보다 비용은 {n}퍼센트 줄었다.',
];

/** One paragraph; the same number gives the same paragraph. */
export function makeParagraph(number: number): string {
  return [0, 1, 2, 3]
    .map((each) =>
      SENTENCES[(number * 3 + each) % SENTENCES.length]?.replace('{n}', `${number + 2}`),
    )
    .join(' ');
}

/** Paragraphs of at least so many characters in all, as HTML. */
export function makeParagraphs(characters: number): string {
  const parts: string[] = [];
  for (let length = 0, number = 0; length < characters; number++) {
    const text = makeParagraph(number);
    parts.push(`<p>${text}</p>`);
    length += text.length;
  }
  return parts.join('\n');
}

/**
 * A page with an article.
 *
 * @param script put at the beginning of the page
 */
export function makeArticle(characters: number, script = ''): string {
  return `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<title>지하철도 손바닥으로 탄다</title>
<meta property="og:type" content="article">
<style>body { max-width: 640px; margin: 24px auto; font: 17px/1.8 sans-serif; }</style>
<script>${script}</script>
</head>
<body>
<article itemprop="articleBody">
<h1>지하철도 손바닥으로 탄다</h1>
${makeParagraphs(characters)}
</article>
</body>
</html>`;
}

/** A page of about so many bytes that is not Korean news: English, or a shop in Korean. */
export function makeOther(bytes: number, language: 'english' | 'korean', script: string): string {
  const text =
    language === 'english'
      ? 'Trade with Beijing grew for a third month in a row, officials in the capital said on Monday.'
      : '푸젠성 산지에서 온 찻잎을 열두 봉지로 나누어 담았습니다. 향이 오래가고 쓴맛이 적습니다.';
  const part = `<div class="row"><a href="#">link</a><p>${text}</p><span>12,000</span></div>\n`;
  const count = Math.ceil(bytes / Buffer.byteLength(part));
  const buttons = language === 'korean' ? '<button>장바구니</button><p>배송비 무료배송</p>' : '';
  return `<!doctype html><html lang="${language === 'english' ? 'en' : 'ko'}"><head><meta charset="utf-8"><title>${
    language === 'english' ? 'Trade' : '우롱차'
  }</title><script>${script}</script></head><body>${buttons}${part.repeat(count)}</body></html>`;
}
