/**
 * What may stand after a name in the same word: particles, and the endings of 이다 "to be".
 * (학교 문법: 조사, 서술격 조사 이다.)
 */
import { hasFinal } from './syllable';

/** How the rest of a word after a name reads. */
export type Tail =
  /** The name ends with the word. */
  | 'none'
  /** A particle that agrees with the name's last sound. */
  | 'particle'
  /** An ending that makes another noun of it: 대만인, 홍콩산, 대만전, 위구르족. */
  | 'derived'
  /** A particle of the other class: 을 after a vowel. */
  | 'wrong-particle'
  /** Anything else: the name may be the beginning of another word. */
  | 'other';

/** Particles after a vowel only, after a consonant only, after both. */
const AFTER_VOWEL =
  '는 가 를 와 로 로서 로써 로부터 나 라 라고 라는 라며 라면 란 랑 며 다 다며 여 야 였다 였던 였고 였으며 든 든지 로는 로도 로의 와는 와도 와의 라도 라서 라지만 예요';
const AFTER_CONSONANT =
  '은 이 을 과 으로 으로서 으로써 으로부터 이나 이라 이라고 이라는 이라며 이라면 이란 이랑 이며 이다 이여 아 이었다 이었던 이었고 이었으며 이든 이든지 으로는 으로도 으로의 과는 과도 과의 이라도 이라서 이라지만 이에요';
const AFTER_BOTH =
  '의 에 에서 에게 에게서 께 께서 도 만 부터 까지 마저 조차 처럼 같이 보다 만큼 밖에 마다 씩 에는 에도 에만 에선 에서는 에서도 에서의 에서만 에서부터 에게는 에게도 에의 만의 만이 만은 만을 까지의 까지는 까지도 부터의 부터는 보다는 보다도 처럼은 한테 이고 이자 인 인데 이지만 일 이던 입니다 이었 였 뿐 뿐만 뿐이 대로 들 측 측은 측이 측의 측과 측에 측도 측을 측에서 씨 씨가 씨는 씨의 씨를 씨와 씨도 씨에게 식 산 발 행 행은 인들 간 에까지 께서는 에게만 이라든지 마저도 조차도 으로까지 로까지 엔 에겐 께선 만으로 만으로는 만으로도 뿐인 이니 이니까 이면 임 임을 이기도 이기에 이야말로 야말로 이서 서 서는 서도 서만 서의 서부터';

type SoundBefore = 'vowel' | 'consonant' | 'both';

/** Where a particle is in two lists, what both say wins. */
const PARTICLES: ReadonlyMap<string, SoundBefore> = new Map<string, SoundBefore>([
  ...listed(AFTER_CONSONANT, 'consonant'),
  ...listed(AFTER_VOWEL, 'vowel'),
  ...listed(AFTER_BOTH, 'both'),
]);

function listed(particles: string, before: SoundBefore): [string, SoundBefore][] {
  return particles.split(' ').map((particle) => [particle, before]);
}

const DERIVING = /^[인전산행발계식어제판풍권군족]/;

/** Plural, after which particles follow as after any noun: 유커들로. */
const PLURAL = '들';

/** 으로 follows a consonant other than ㄹ; after ㄹ it is 로 (한글 맞춤법 article 18 and usage). */
const RIEUL_FINAL = 8;

/**
 * Reads what follows a name up to the end of the word.
 *
 * @param last the name's last syllable, which decides between 은 and 는
 * @param rest the Hangul after the name, empty when there is none
 * @example readTail('텅', '은') // 'particle'
 * @example readTail('난', '를') // 'wrong-particle'
 */
export function readTail(last: string, rest: string): Tail {
  if (rest === '') return 'none';
  const before = PARTICLES.get(rest);
  if (before === 'both') return 'particle';
  if (rest.startsWith(PLURAL) && readTail(PLURAL, rest.slice(1)) === 'particle') return 'particle';
  const closed = hasFinal(last);
  const rieul = closed && (last.charCodeAt(0) - 0xac00) % 28 === RIEUL_FINAL;
  if (before === 'vowel')
    return !closed || (rieul && rest.startsWith('로')) ? 'particle' : 'wrong-particle';
  if (DERIVING.test(rest)) {
    const ending = rest.charAt(0);
    const inner = rest.length === 1 ? 'none' : readTail(ending, rest.slice(1));
    if (inner === 'none' || inner === 'particle') return 'derived';
  }
  if (before === 'consonant')
    return closed && !(rieul && rest.startsWith('으로')) ? 'particle' : 'wrong-particle';
  return 'other';
}
