/**
 * Saves a file through the browser's own download.
 *
 * @param parts the file's content in order
 * @example downloadParts('bonmyeong.csv', 'text/csv', ['가,나\r\n'])
 */
export function downloadParts(name: string, mime: string, parts: readonly BlobPart[]): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: `${mime};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
