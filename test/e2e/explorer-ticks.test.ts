import { expect, test } from 'vitest';
import { ticked } from '../language/pointing/tick-cases.ts';
import { useBrowser } from '../support/browser.ts';
import { Explorer } from './explorer.ts';
import { sharePlayground } from './shared-playground.ts';

const shared = sharePlayground(useBrowser(), { options: { sandbox: false } });

/**
 * Texts for devices; the editor has line ends of one kind and shows a tab as blanks, and no text of two requests shows which one the cursor is in. A link stands in
 * the explorer by its preferred name alone.
 */
const cases = ticked
  .filter(
    ([before, path]) =>
      before.includes('/device') &&
      !/[\r\t]|###|application|release/.test(before) &&
      path.split('/').length <= 2 &&
      !path.startsWith('device__'),
  )
  .slice(0, 66);
const parts = 11;

test('there are enough of them', () => expect(cases.length).toBeGreaterThanOrEqual(60));

// In parts, so that no test takes long.
test.each([...Array(parts).keys()])('ticks write the text and follow it, part %i', async (part) => {
  const playground = await shared();
  const { editor } = playground;
  const explorer = new Explorer(playground.page);
  for (const [before, path, after, unticked = before] of cases.filter((_, index) => index % parts === part)) {
    await editor.paste(before);
    await expect.poll(() => editor.text()).toBe(before);
    await explorer.openTick(path);
    await explorer.setTick(path, true);
    await expect.poll(() => editor.text(), { message: `${before} + ${path}` }).toBe(after);
    await explorer.setTick(path, false);
    await expect.poll(() => editor.text(), { message: `${after} - ${path}` }).toBe(unticked);
    await explorer.leaveDetails();
  }
});
