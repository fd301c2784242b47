import type { Core } from '@strapi/strapi';
import type { SubmitInput } from '../domain/submit-input';
import { submitApplication } from '../use-cases/submit-application';

/** Applications (C1–C3): the only writer of application rows. */
const applicationService = ({ strapi }: { strapi: Core.Strapi }) => ({
  submit: (input: SubmitInput) => submitApplication(strapi, input),
});

export default applicationService;
export type ApplicationService = ReturnType<typeof applicationService>;
