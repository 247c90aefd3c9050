/** The draft as it is being written: everything up to the cursor. */
export class DraftText {
  /** UTF-16 code units, with room behind. */
  units = new Uint16Array(1 << 12);
  length = 0;
  text = '';

  /** Takes over what changed since the last time; returns how much of the old text still stands, in code units. */
  become(text: string): number {
    let same = 0;
    const most = Math.min(this.length, text.length);
    if (text.startsWith(this.text)) same = this.length;
    else while (same < most && text.charCodeAt(same) === this.units[same]) same += 1;
    if (text.length > this.units.length) {
      const larger = new Uint16Array(2 * text.length);
      larger.set(this.units.subarray(0, same));
      this.units = larger;
    }
    for (let i = same; i < text.length; i += 1) this.units[i] = text.charCodeAt(i);
    this.length = text.length;
    this.text = text;
    return same;
  }
}
