import type { Finding } from './finding';

/** The findings of a segment as bytes, unpacked when first asked for: an index is opened far more often than a gallery. */
export class PackedFindings {
  private unpacked: readonly Finding[] | undefined;

  constructor(readonly bytes: Uint8Array) {}

  static of(findings: readonly Finding[]): PackedFindings {
    return new PackedFindings(new TextEncoder().encode(JSON.stringify(findings)));
  }

  get findings(): readonly Finding[] {
    this.unpacked ??= JSON.parse(new TextDecoder().decode(this.bytes)) as Finding[];
    return this.unpacked;
  }
}
