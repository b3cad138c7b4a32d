/** Why a page is or is not taken for Korean news, in words. */
import type { Reason } from '../../lib/detect/decide-page';

export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  'not-korean': '한국어 글이 아닙니다',
  'no-sentences': '제목이나 목록뿐이고 문장이 없습니다',
  'nothing-says-news': '뉴스라는 표시가 없습니다',
  hasNewsData: '뉴스 기사로 표시된 페이지',
  hasArticleBody: '언론사의 기사 본문 틀',
  hasCopyrightLine: '무단 전재 금지 문구',
  hasByline: '기자 이름이나 입력 시각',
  hasDateline: '발신지와 통신사',
  isOgArticle: '글로 표시된 페이지',
  hasPublishedTime: '발행 시각',
  'news-style': '기사 문체',
  blog: '블로그·카페·위키',
  shop: '쇼핑',
  mail: '메일',
  editor: '편집 중인 글',
  search: '검색 결과',
  code: '코드',
  forum: '게시판',
};
