//! The fixtures, and files that are no exports.
