/**
 * Who is meant by a surname and title when the article names nobody: only where Korean news means one person.
 * 리 총리 is two premiers and 왕 부장 could be many, so they are not here.
 */
export type Holder = { readonly traditional: string; readonly titles: readonly string[] };

/** By the surname in Hangul. */
export const HOLDERS: Readonly<Record<string, Holder>> = {
  시: { traditional: '習近平', titles: ['주석', '국가주석', '총서기'] },
  마오: { traditional: '毛澤東', titles: ['주석'] },
  후: { traditional: '胡錦濤', titles: ['주석', '국가주석'] },
  펑: { traditional: '彭麗媛', titles: ['여사'] },
  람: { traditional: '林鄭月娥', titles: ['장관', '행정장관'] },
  차이: { traditional: '蔡英文', titles: ['총통'] },
  라이: { traditional: '賴清德', titles: ['총통'] },
  원: { traditional: '溫家寶', titles: ['총리'] },
};
