/** Loads the drawing libraries when they are first needed. They were written for scripts and put themselves at `d3`. */

/** With `utcTicks`. */
export async function times() {
  await import('../lib/d3-array/d3-array.min.js');
  await import('../lib/d3-time/d3-time.min.js');
  return globalThis.d3;
}

/** With `sankey`, `sankeyLinkHorizontal` and `sankeyRight`. */
export async function flows() {
  await Promise.all([import('../lib/d3-array/d3-array.min.js'), import('../lib/d3-path/d3-path.min.js')]);
  await import('../lib/d3-shape/d3-shape.min.js');
  await import('../lib/d3-sankey/d3-sankey.min.js');
  return globalThis.d3;
}
