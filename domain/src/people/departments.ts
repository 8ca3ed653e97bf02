/** The department whose own are reports, their clarification, and the discipline recommendation (articles 9 and 10). */
export const disciplineDepartment = 'discipline';
