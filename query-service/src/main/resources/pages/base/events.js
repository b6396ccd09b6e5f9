/** Server-sent events with headers of one's own, which EventSource cannot send. */

const RETRY_MILLIS = 3000;

/** Like EventSource: tells of `open`, `error` and events by their names, and comes back where it left off. */
export class Events extends EventTarget {
  constructor(url, headers) {
    super();
    this.url = url;
    this.headers = headers;
    this.last = null;
    this.abort = new AbortController();
    this.run();
  }

  close() {
    this.abort.abort();
  }

  async run() {
    while (!this.abort.signal.aborted) {
      try {
        await this.read();
      } catch (error) {
        if (error.name === 'AbortError') return;
      }
      this.dispatchEvent(new Event('error'));
      await new Promise((resolve) => setTimeout(resolve, RETRY_MILLIS));
    }
  }

  async read() {
    const headers = { Accept: 'text/event-stream', ...this.headers };
    if (this.last !== null) headers['Last-Event-ID'] = this.last;
    const response = await fetch(this.url, { headers, cache: 'no-store', signal: this.abort.signal });
    if (!response.ok) return;
    this.dispatchEvent(new Event('open'));
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const blocks = (rest + part.value).replaceAll('\r\n', '\n').split('\n\n');
      rest = blocks.pop();
      blocks.forEach((block) => this.tell(block));
    }
  }

  tell(block) {
    let name = 'message';
    const data = [];
    for (const line of block.split('\n')) {
      const [, field, value] = /^([a-z]+): ?(.*)$/.exec(line) ?? [];
      if (field === 'event') name = value;
      else if (field === 'id') this.last = value;
      else if (field === 'data') data.push(value);
    }
    if (data.length) this.dispatchEvent(new MessageEvent(name, { data: data.join('\n') }));
  }
}
