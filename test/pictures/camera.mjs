// Pictures small enough for a page: few colours, which a workbench has anyway.
import sharp from 'sharp';

/** A picture of the page as it is, with a palette. */
export async function still(page) {
  return sharp(await page.screenshot())
    .png({ palette: true, colours: 128, effort: 10 })
    .toBuffer();
}

/** Frames with the time that each is shown, and an animated picture made of them. */
export class Film {
  #frames = [];
  #times = [];

  constructor(page) {
    this.page = page;
  }

  async take(milliseconds) {
    const frame = await this.page.screenshot({ scale: 'css' });
    if (this.#frames.at(-1)?.equals(frame)) {
      this.#times[this.#times.length - 1] += milliseconds;
      return;
    }
    this.#frames.push(frame);
    this.#times.push(milliseconds);
  }

  develop() {
    return sharp(this.#frames, { join: { animated: true } })
      .gif({ delay: this.#times, loop: 0, colours: 96, effort: 10, interFrameMaxError: 3 })
      .toBuffer();
  }
}
