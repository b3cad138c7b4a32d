import type { Engine } from './create-engine';
import type { Entity } from './types';

type Answer = Pick<Entity, 'traditional' | 'simplified' | 'pinyin' | 'kind'> & {
  readonly surface: string;
};

/**
 * Hanzi a reader typed, with their other script and pinyin, read as a newspaper's gloss of the name would be.
 *
 * @param answer with empty `simplified` and `pinyin` where only the Hanzi are known; given back as it is otherwise
 * @returns what cannot be told stays as the reader wrote it, without pinyin
 * @example completeHanzi(engine, { surface: '왕이', traditional: '王益', simplified: '', pinyin: '', kind: 'place' }).pinyin // 'Wángyì'
 */
export function completeHanzi<Known extends Answer>(engine: Engine, answer: Known): Known {
  if (answer.simplified !== '') return answer;
  const { surface, traditional } = answer;
  const [mention] = engine.annotate(`중국 ${surface}(${traditional})`).mentions;
  const isRead = mention?.source === 'gloss' && mention.surface === surface;
  if (!isRead) return { ...answer, simplified: traditional };
  const { simplified, pinyin, kind } = mention;
  return { ...answer, traditional: mention.traditional, simplified, pinyin, kind };
}
