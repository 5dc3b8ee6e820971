// In place of bcrypt in the page: see sandbox-plugin.ts.
exports.compare = () => Promise.reject(new Error('The sandbox has no hashed fields.'));
