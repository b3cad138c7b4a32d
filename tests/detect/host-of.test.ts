import { expect, it } from 'vitest';
import { hostOf } from '../../lib/detect/host-of';

it.each([
  ['a paper', 'https://news.example.kr/a/1?b=http://c.kr/'],
  ['another port', 'http://news.example.kr:8080/'],
  ['an address', 'http://127.0.0.1:8080/a'],
  ['one of the newer kind', 'http://[::1]:8080/'],
  ['and without a port', 'http://[2001:db8::1]/'],
  ['somebody logged in', 'https://user:secret@example.kr/'],
  ['a name without dots', 'http://localhost/'],
  ['an empty frame', 'about:blank'],
  ['a frame of its own text', 'about:srcdoc'],
])('%s has the host that browsers say', (_, address) => {
  expect(hostOf(address)).toBe(new URL(address).hostname);
});
