//! A trip asks nothing of the device.

use super::one_form::OnDevice;
use crate::parts::trip::Trips;

impl OnDevice for Trips {}
