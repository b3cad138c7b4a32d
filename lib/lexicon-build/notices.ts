import { lexiconSources } from './build';

/** The notice that travels with the lexicon: what it is made of, under which licences, what was changed. */
export function formatNotices(): string {
  const sources = lexiconSources().map(
    ({ name, version, licence }) => `- ${name} ${version} (${licence})`,
  );
  return `The file lexicon.bin is licensed under the Creative Commons Attribution-ShareAlike 4.0
International Licence: https://creativecommons.org/licenses/by-sa/4.0/

It is made from CC-CEDICT (https://cc-cedict.org/, CC BY-SA 4.0) and these packages:
${sources.join('\n')}

How common a form is as a Korean word partly comes from FrequencyWords by Hermit Dave
(https://github.com/hermitdave/FrequencyWords, CC BY-SA 4.0).

Changes: only names native to the Chinese-speaking world were taken; glosses were shortened; kinds,
regions and prominence were added; hand-written names were added, which take precedence; Hangul forms,
Korean readings and a model of syllables were computed.
`;
}
