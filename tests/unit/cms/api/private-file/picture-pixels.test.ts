import { picturePixels } from '../../../../../cms/src/api/private-file/domain/picture-pixels';
import { sniffMime } from '../../../../../cms/src/api/private-file/domain/sniff-mime';

const hex = (...parts: string[]) => Buffer.from(parts.join('').replace(/\s/g, ''), 'hex');
const pngHeader = hex('89504e470d0a1a0a 0000000d 49484452 00000280 000001e0');
const jpegHeader = hex('ffd8 ffe0 0010 4a46494600010100000100010000 ffc0 0011 08 01e0 0280 03012200');
const webpExtended = Buffer.concat([
  Buffer.from('RIFF\0\0\0\0WEBPVP8X\n\0\0\0', 'latin1'),
  hex('00000000 7f0200 df0100'),
]);

describe('sniffMime', () => {
  it.each([
    ['png', pngHeader, 'image/png'],
    ['jpeg', jpegHeader, 'image/jpeg'],
    ['webp', webpExtended, 'image/webp'],
    ['pdf', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['mp4', Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), 'video/mp4'],
    ['heic', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), null],
    ['html', Buffer.from('<!doctype html>'), null],
    ['svg', Buffer.from('<svg/>'), null],
    ['zip', hex('504b0304'), null],
    ['nothing', Buffer.alloc(0), null],
  ])('tells %s by its content', (_, bytes, mime) => {
    expect(sniffMime(bytes)).toBe(mime);
  });
});

describe('picturePixels', () => {
  it('reads the size of png, jpeg and webp', () => {
    expect(picturePixels(pngHeader, 'image/png')).toBe(640 * 480);
    expect(picturePixels(jpegHeader, 'image/jpeg')).toBe(640 * 480);
    expect(picturePixels(webpExtended, 'image/webp')).toBe(640 * 480);
  });

  it('says nothing about a header that ends too early or is no picture', () => {
    expect(picturePixels(pngHeader.subarray(0, 18), 'image/png')).toBeNull();
    expect(picturePixels(hex('ffd8 ff00'), 'image/jpeg')).toBeNull();
    expect(picturePixels(Buffer.from('%PDF-'), 'application/pdf')).toBeNull();
  });
});
