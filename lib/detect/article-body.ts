/**
 * Containers of article text, as a selector: each is used by many Korean newspapers or by a portal. `articleBody`
 * also covers the hundreds of small papers on one common system.
 */
export const ARTICLE_BODY =
  '[itemprop=articleBody],#dic_area,#articleBodyContents,#articeBody,#newsct_article,.end_body_wrp,section[dmcf-sid],.story-news,.article-body__content-text,#article_body,.news_view,.article_txt,.article-text,#articleBody,#articletxt,.news_cnt_detail_wrap,#article-view-content,#article-view-content-div,.article-veiw-body,.articleView,#p_publishtime';
