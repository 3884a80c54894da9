/** Takes the text of a stream of Server-Sent Events apart; what is not whole yet waits for the rest. */
export class EventReader {
  #rest = '';

  read(chunk: string): { event: string; data: string }[] {
    const blocks = (this.#rest + chunk).replaceAll('\r\n', '\n').split('\n\n');
    this.#rest = blocks.pop() ?? '';
    return blocks.map(eventOf).filter(({ data }) => data !== '');
  }
}

function eventOf(block: string): { event: string; data: string } {
  const fields = block.split('\n').map((line) => {
    const colon = line.indexOf(':');
    return { name: line.slice(0, colon), value: line.slice(colon + 1).replace(/^ /, '') };
  });
  const all = (wanted: string) => fields.filter(({ name }) => name === wanted).map(({ value }) => value);
  return { event: all('event').at(-1) ?? 'message', data: all('data').join('\n') };
}
