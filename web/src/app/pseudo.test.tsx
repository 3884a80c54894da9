import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { examples } from '@/testing/examples';
import { pseudoWords } from '@/testing/pseudo';
import { renderApp } from '@/testing/renderApp';
import { paths, server } from '@/testing/server';

const { brief, session } = examples;

/** What comes from the organisation's data and not from the page. */
const data = [
  ...brief.items.flatMap(({ title, description, count }) => [title, description, String(count)]),
  session.member.name,
  session.member.email,
  session.organization.name,
];

test.each(['/', '/me', '/records/import'])('every text of %s was given to the translators', async (path) => {
  server.use(http.get(paths.brief, () => HttpResponse.json(brief)));
  renderApp(path, pseudoWords);
  await screen.findByRole('navigation');
  if (path === '/') await screen.findByText(brief.items[2]?.title ?? '');
  else await screen.findByRole('heading', { level: 1 });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const outside: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const native = node.parentElement?.closest('option[lang], title') !== null;
    // Pieces of a message with elements in it stand beside each other in one element.
    const whole = node.parentElement?.textContent ?? '';
    if (text !== '' && !native && !whole.includes('⟦') && !data.includes(text)) outside.push(text);
  }
  expect(outside.filter((text) => /\p{Letter}/u.test(text))).toEqual([]);
});
