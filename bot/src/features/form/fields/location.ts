import { retry, type FieldType } from './field-type';

/** A place on the map, kept as `latitude,longitude` (WGS 84, five decimals ≈ 1 m). */
export const locationField: FieldType = {
  hint: 'form.hint.location',
  buttons: 'share-location',
  parse(input) {
    const place = input.kind === 'location' ? input : input.kind === 'text' ? readPlace(input.text) : null;
    if (place === null || Math.abs(place.latitude) > 90 || Math.abs(place.longitude) > 180) {
      return retry('form.error.location');
    }
    const value = `${place.latitude.toFixed(5)},${place.longitude.toFixed(5)}`;
    return { status: 'ok', value, display: value.replace(',', ', ') };
  },
};

/** Coordinates copied from a map: «55.75580, 37.61730». */
function readPlace(text: string): { latitude: number; longitude: number } | null {
  const match = /^\s*(-?\d{1,2}\.\d+)\s*[,;\s]\s*(-?\d{1,3}\.\d+)\s*$/.exec(text);
  return match ? { latitude: Number(match[1]), longitude: Number(match[2]) } : null;
}
