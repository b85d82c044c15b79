//! xmlsig
