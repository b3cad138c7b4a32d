/**
 * Containers of article text, as selectors: each is used by many Korean newspapers or by a portal. `articleBody`
 * also covers the hundreds of small papers on one common system. Each is one selector by itself: browsers find a lone
 * id or class many times as fast as a list, which they try whole on every element of a page.
 *
 * @example articleBodySelectors()[1] // '#dic_area'
 */
export function articleBodySelectors(): string[] {
  return '[itemprop=articleBody] #dic_area #articleBodyContents #articeBody #newsct_article #article_body #articleBody #articletxt #article-view-content #article-view-content-div #p_publishtime .end_body_wrp .story-news .article-body__content-text .news_view .article_txt .article-text .news_cnt_detail_wrap .article-veiw-body .articleView [dmcf-sid]'.split(
    ' ',
  );
}
