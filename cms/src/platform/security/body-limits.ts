/** JSON and forms. */
export const bodyLimitBytes = 256 * 1024;
/** Also the limit of the media library and of clients' files. */
export const FILE_LIMIT_BYTES = 10 * 1024 * 1024;

/** Settings of `strapi::body` (koa-body): a larger body is answered 413 before anything reads it. */
export const bodyLimits = {
  jsonLimit: bodyLimitBytes,
  formLimit: bodyLimitBytes,
  textLimit: bodyLimitBytes,
  formidable: {
    maxFileSize: FILE_LIMIT_BYTES,
    maxTotalFileSize: 5 * FILE_LIMIT_BYTES,
    maxFieldsSize: bodyLimitBytes,
    maxFields: 200,
  },
};
