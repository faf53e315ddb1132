/** What zones are called that have a body of their own, without the name before it. Simplified script. */
export const zone = "(?:开发|高新|保税|试验|示范|合作|新)区";
