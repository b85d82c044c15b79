//! A request, from the first question to "sent", in the real window.
