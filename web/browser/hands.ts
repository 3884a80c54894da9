import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A way to use the page: each reaches the same things. */
export type Hand = {
  press: (target: Locator) => Promise<void>;
  write: (field: Locator, text: string) => Promise<void>;
  /** Writes a day as `2026-11-17` into a field of the browser. */
  writeDay: (field: Locator, day: string) => Promise<void>;
  choose: (select: Locator, option: string) => Promise<void>;
  pickFile: (field: Locator, file: File) => Promise<void>;
};

type File = { name: string; mimeType: string; buffer: Buffer };

function pointing(page: Page, press: (target: Locator) => Promise<void>): Hand {
  return {
    press,
    write: async (field, text) => {
      await press(field);
      await field.fill(text);
    },
    writeDay: (field, day) => field.fill(day),
    choose: async (select, option) => {
      await select.selectOption({ label: option });
    },
    pickFile: async (field, file) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(field)]);
      await chooser.setFiles(file);
    },
  };
}

export const mouse = (page: Page): Hand => pointing(page, (target) => target.click());

export const finger = (page: Page): Hand => pointing(page, (target) => target.tap());

/** Nothing but keys: what Tab does not reach, or reaches without an outline, cannot be used. */
export function keys(page: Page): Hand {
  const { keyboard } = page;
  return {
    press: async (target) => {
      await tabTo(page, target);
      await keyboard.press('Enter');
    },
    write: async (field, text) => {
      await tabTo(page, field);
      await keyboard.type(text);
    },
    writeDay: async (field, day) => {
      await tabTo(page, field);
      const [year = '', month = '', date = ''] = day.split('-');
      await keyboard.type(`${month}${date}${year}`);
      expect(await field.inputValue()).toBe(day);
    },
    choose: async (select, option) => {
      await tabTo(page, select);
      await keyboard.type(option);
      expect(await select.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.label)).toBe(
        option,
      );
    },
    pickFile: async (field, file) => {
      // Listened to from before the first key: the browser hears of it a moment after a listener is there.
      const pressed = tabTo(page, field).then(() => keyboard.press('Space'));
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), pressed]);
      await chooser.setFiles(file);
    },
  };
}

const mostStops = 150;

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < mostStops; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return expectOutline(target);
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target} is not reached in ${mostStops} stops`);
}

async function expectOutline(target: Locator): Promise<void> {
  const outline = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle === 'none' ? '0px' : outlineWidth;
  });
  expect(outline, `outline of ${target}`).not.toBe('0px');
}
