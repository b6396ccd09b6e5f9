/** Who cites whom: from those who said it, on the left, to the outlets that print it. */
import { html, nothing, svg } from '../base/html.js';
import { address, get } from '../base/api.js';
import { flows } from '../base/draw.js';
import { count, oneLine, shortened } from '../base/words.js';
import { nothingYet } from '../parts/states.js';

const WIDTH = 1000;
const AT_FIRST = 24;
const LABEL = 34;
const LABEL_AT_THE_EDGE = 21;
const KINDS = {
  OUTLET: 'outlet',
  PERSON: 'person',
  ORGANIZATION: 'organisation',
  DOCUMENT: 'document',
  ANONYMOUS: 'unnamed',
  UNKNOWN: '',
};

/** The strongest edges that make no circle: what would close one is left to the list. */
export function withoutCircles(edges) {
  const next = new Map();
  const reaches = (from, to) => from === to || [...(next.get(from) || [])].some((step) => reaches(step, to));
  return edges.filter(({ from, to }) => {
    if (reaches(to, from)) return false;
    if (!next.has(from)) next.set(from, new Set());
    next.get(from).add(to);
    return true;
  });
}

function layout({ nodes, edges }, d3, most) {
  const drawn = withoutCircles(edges).slice(0, most);
  const ids = new Set(drawn.flatMap(({ from, to }) => [from, to]));
  const height = Math.max(240, ids.size * 26);
  return {
    height,
    ...d3
      .sankey()
      .nodeId((node) => node.id)
      .nodeAlign(d3.sankeyRight)
      .nodeWidth(10)
      .nodePadding(17)
      .extent([
        [8, 8],
        [WIDTH - 190, height - 8],
      ])({
      nodes: nodes.filter(({ id }) => ids.has(id)).map((node) => ({ ...node })),
      links: drawn.map(({ from, to, claims }) => ({ source: from, target: to, value: claims, claims })),
    }),
  };
}

function target(node) {
  if (node.entity) return address(`/people/${node.entity}`);
  return node.document ? address(`/documents/${node.document}`) : null;
}

function label(node) {
  const words = shortened(node.name || 'Unknown outlet', node.x1 > WIDTH - 200 ? LABEL_AT_THE_EDGE : LABEL);
  const text = svg`<text x=${node.x1 + 6} y=${(node.y0 + node.y1) / 2} dy="0.35em">${words}<tspan class="count"> ${node.claims}</tspan></text>`;
  const link = target(node);
  return link ? svg`<a href=${link}>${text}</a>` : text;
}

function drawing(map, d3, visit) {
  const { nodes, links, height } = layout(map, d3, visit.state.edges || AT_FIRST);
  const path = d3.sankeyLinkHorizontal();
  const active = visit.state.node;
  return html`<svg class="map" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="Who cites whom; the table below says the same">
    <g class="links">
      ${links.map(
        (link) => svg`<path d=${path(link)} stroke-width=${Math.max(1.5, link.width)}
          class=${!active ? '' : link.source.id === active || link.target.id === active ? 'active' : 'faint'}>
          <title>${oneLine(link.source.name || '')} → ${link.target.name || 'unknown outlet'}: ${count(link.claims, 'claim')}</title></path>`,
      )}
    </g>
    ${nodes.map(
      (node) => svg`<g class="node ${node.kind.toLowerCase()}"
          @mouseenter=${() => select(node.id, visit)} @mouseleave=${() => select(null, visit)}>
        <rect x=${node.x0} y=${node.y0} width=${node.x1 - node.x0} height=${Math.max(3, node.y1 - node.y0)} rx="2"></rect>
        ${label(node)}
        <title>${oneLine(node.name || 'Unknown outlet')}${KINDS[node.kind] ? `, ${KINDS[node.kind]}` : ''}</title>
      </g>`,
    )}
  </svg>`;
}

function select(id, visit) {
  visit.state.node = id;
  visit.update();
}

function table({ nodes, edges }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const name = (node) => {
    const link = target(node);
    const words = oneLine(node.name || 'Unknown outlet');
    return html`${link ? html`<a href=${link}>${words}</a>` : words}${KINDS[node.kind]
      ? html` <span class="fine">${KINDS[node.kind]}</span>`
      : nothing}`;
  };
  return html`<details class="as-table">
    <summary>As a table</summary>
    <table>
      <thead>
        <tr><th scope="col">Source</th><th scope="col">Passed on by</th><th scope="col">Claims</th></tr>
      </thead>
      <tbody>
        ${edges.map(
          (edge) => html`<tr><td>${name(byId.get(edge.from))}</td><td>${name(byId.get(edge.to))}</td><td>${edge.claims}</td></tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

export default {
  async load(story, visit) {
    const [map, d3] = await Promise.all([get(`/v1/stories/${story.id}/sources`, { signal: visit.signal }), flows()]);
    return { map, d3 };
  },

  view(story, { map, d3 }, visit) {
    if (!map.edges.length) return nothingYet('No document of this story names a source.');
    const most = visit.state.edges || AT_FIRST;
    return html`<section aria-labelledby="sources-title">
      <h2 id="sources-title">Who cites whom</h2>
      <p class="help">
        From whoever said it, on the left, to the outlets that print it. The wider the band, the more claims came this way.
        Dashed: a source without a name.
      </p>
      <div class="scroll" tabindex="0" role="region" aria-label="Map of sources">${drawing(map, d3, visit)}</div>
      ${map.edges.length > most
        ? html`<button
            type="button"
            @click=${() => {
              visit.state.edges = Infinity;
              visit.update();
            }}
          >
            Show all ${map.edges.length} ways
          </button>`
        : nothing}
      ${table(map)}
    </section>`;
  },
};
