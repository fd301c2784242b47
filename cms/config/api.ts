/** Lists without a count: counting is the dearest part of a list (a reader that needs it asks for it). */
export default {
  rest: { prefix: '/api', defaultLimit: 25, maxLimit: 100, withCount: false },
};
