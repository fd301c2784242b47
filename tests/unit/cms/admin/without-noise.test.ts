import { withoutNoise } from '../../../../cms/src/admin/home/without-noise';

describe('cards of the home page', () => {
  it('are those of Strapi without the lists that the system fills', () => {
    const shown = withoutNoise([
      { id: 'last-edited-entries' },
      { id: 'last-published-entries' },
      { id: 'profile-info' },
    ]);
    expect(shown).toEqual([{ id: 'profile-info' }]);
  });
});
