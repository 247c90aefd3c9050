import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { crc32 } from '../crc32';
import { damaged, Unreadable } from '../documentText';
import { largestZipPart, mostZipEntries, steepestRatio, suspiciousZipPart } from '../limits';

/** The parts of a zip file, unpacked one at a time and within limits. @throws Unreadable, also while parts are read */
export class ZipParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(bytes: Uint8Array): Promise<ZipParts> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, file) => (error ? reject(damaged('文件不完整，压缩目录读不出来')) : resolve(file)));
    });
    return new ZipParts(zip, await listEntries(zip));
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The whole part; undefined when there is none. */
  async read(name: string): Promise<Buffer | undefined> {
    const chunks: Buffer[] = [];
    return (await this.stream(name, (chunk) => void chunks.push(chunk))) ? Buffer.concat(chunks) : undefined;
  }

  /** Hands a part over piece by piece; false when there is none. */
  async stream(name: string, take: (chunk: Buffer) => void): Promise<boolean> {
    const entry = this.entries.get(name);
    if (!entry) return false;
    if (entry.isEncrypted()) throw new Unreadable('文件加了密码', '请打开后去掉密码，再存到素材文件夹');
    if (entry.uncompressedSize > largestZipPart) throw bomb();
    const stream = await this.zip.openReadStreamPromise(entry).catch(() => {
      throw damaged();
    });
    let size = 0;
    let checksum = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > largestZipPart || (size > suspiciousZipPart && size > steepestRatio * entry.compressedSize)) throw bomb();
        checksum = crc32(chunk, checksum);
        take(chunk);
      }
    } catch (error) {
      throw error instanceof Unreadable ? error : damaged();
    }
    if (checksum !== entry.crc32) throw damaged('文件已损坏（内容与校验值不符）');
    return true;
  }

  close(): void {
    this.zip.close();
  }
}

/** By name with forward slashes and without the first one; of doubles the first. */
async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > mostZipEntries) throw bomb();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.replace(/\\/gu, '/').replace(/^\/+/u, '');
      if (!entries.has(name)) entries.set(name, entry);
    }
  } catch {
    throw damaged('文件不完整，压缩目录读不出来');
  }
  return entries;
}

function bomb(): Unreadable {
  return new Unreadable('展开后大得不正常（疑似压缩炸弹），没有打开', '如果是正常文稿，请打开后另存一份或另存为 .txt');
}
