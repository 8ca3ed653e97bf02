import * as z from 'zod/mini';

/** `units/{unitId}`: a unit with its party organization. */
export const Unit = z.strictObject({
  id: z.string().check(z.describe('单位编号')),
  name: z.string().check(z.minLength(1), z.maxLength(60), z.describe('单位党组织名称')),
});
export type Unit = z.infer<typeof Unit>;

/** `departments/{departmentId}`: a department with accountability functions (article 7(1)); an institution adds its own. */
export const Department = z.strictObject({
  id: z.string().check(z.describe('部门编号')),
  name: z.string().check(z.minLength(1), z.maxLength(60), z.describe('部门名称')),
  accountability: z.boolean().check(z.describe('具有问责职能')),
});
export type Department = z.infer<typeof Department>;
