import { LEVELS, type Level, type Mention } from './types';

/**
 * The mentions a reader of that caution wants to see.
 *
 * @example filterByLevel(mentions, 'careful') // only what is certain
 */
export function filterByLevel(mentions: readonly Mention[], level: Level): Mention[] {
  const most = LEVELS.indexOf(level);
  return mentions.filter((mention) => LEVELS.indexOf(mention.level) <= most);
}
