//! eid
