//! What a tool's file says, and what is wrong with it.
