/**
 * Containers of article text, as selectors: each is used by many Korean newspapers or by a portal. `articleBody`
 * also covers the hundreds of small papers on one common system. In four parts that each begin with what few
 * elements have, since one list of all would be tried whole on every element of a page.
 */
export const ARTICLE_BODY = [
  '[itemprop=articleBody]',
  '[id]:is(#dic_area,#articleBodyContents,#articeBody,#newsct_article,#article_body,#articleBody,#articletxt,#article-view-content,#article-view-content-div,#p_publishtime)',
  '[class]:is(.end_body_wrp,.story-news,.article-body__content-text,.news_view,.article_txt,.article-text,.news_cnt_detail_wrap,.article-veiw-body,.articleView)',
  '[dmcf-sid]',
] as const;
