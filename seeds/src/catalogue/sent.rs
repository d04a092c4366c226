//! Packs as the browser reads them: the bytes of [`postcard`], with a checksum in front.
//!
//! What the checksum holds is what this build wrote, so reading cannot fail: the error type has no
//! values, and the browser's program carries no code for half-read packs. A pack that was damaged on
//! the way is found before anything is read.

use super::Catalogue;
use serde::Serialize;
use serde::de::{
    self, Deserialize, DeserializeOwned, DeserializeSeed, EnumAccess, IntoDeserializer, SeqAccess,
    VariantAccess, Visitor,
};
use std::fmt;

/// What a page that is no interview is drawn from, as the browser gets it: one file for every
/// language.
pub trait PagePack: Default + Serialize + DeserializeOwned {
    /// What a catalogue holds of it.
    #[must_use]
    fn of(catalogue: &Catalogue) -> Self;

    /// The bytes that the browser fetches.
    ///
    /// # Errors
    /// When a value cannot be encoded, which no checked catalogue holds.
    fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self).map(|bytes| seal(&bytes))
    }

    /// Reads [`PagePack::to_bytes`] of this build; `None` where a part was lost or changed.
    #[must_use]
    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        open(bytes)
    }
}

/// Bytes of the checksum.
const CHECK: usize = 4;

/// CRC-32 (ISO 3309): it finds what was lost or changed by accident.
#[must_use]
pub fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg());
        }
    }
    !crc
}

/// Puts the checksum in front of what [`postcard`] wrote.
#[must_use]
pub fn seal(bytes: &[u8]) -> Vec<u8> {
    [&crc32(bytes).to_le_bytes()[..], bytes].concat()
}

/// Whether nothing of what [`seal`] made was lost or changed.
#[must_use]
pub fn is_sound(sealed: &[u8]) -> bool {
    unsealed(sealed).is_some()
}

fn unsealed(sealed: &[u8]) -> Option<&[u8]> {
    let (check, bytes) = sealed.split_first_chunk::<CHECK>()?;
    (u32::from_le_bytes(*check) == crc32(bytes)).then_some(bytes)
}

/// Reads what [`seal`] made; `None` where a part was lost or changed.
#[must_use]
pub fn open<'de, T: Deserialize<'de>>(sealed: &'de [u8]) -> Option<T> {
    let Ok(read) = T::deserialize(&mut Reader(unsealed(sealed)?));
    Some(read)
}

/// An error that never happens.
#[derive(Debug)]
pub enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl de::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        of_another_build()
    }
}

/// The checksum holds and the bytes are no pack: the page and its files are not of one build. The
/// loader takes this as a program that failed.
fn of_another_build() -> ! {
    panic!("a sealed pack of another build")
}

/// The bytes that are still to be read. Beyond their end everything is zero.
struct Reader<'de>(&'de [u8]);

impl<'de> Reader<'de> {
    fn byte(&mut self) -> u8 {
        match self.0.split_first() {
            Some((first, rest)) => {
                self.0 = rest;
                *first
            }
            None => 0,
        }
    }

    /// Seven bits a byte, the lowest first.
    fn varint(&mut self) -> u64 {
        let mut value = 0;
        let mut shift = 0;
        loop {
            let byte = self.byte();
            value |= u64::from(byte & 0x7F) << (shift & 63);
            if byte & 0x80 == 0 {
                return value;
            }
            shift += 7;
        }
    }

    /// Small numbers of either sign in few bytes.
    fn zigzag(&mut self) -> i64 {
        let value = self.varint();
        (value >> 1).cast_signed() ^ -(value & 1).cast_signed()
    }

    fn length(&mut self) -> usize {
        self.varint() as usize
    }

    fn bytes(&mut self) -> &'de [u8] {
        let length = self.length().min(self.0.len());
        let (taken, rest) = self.0.split_at(length);
        self.0 = rest;
        taken
    }

    fn text(&mut self) -> &'de str {
        std::str::from_utf8(self.bytes()).unwrap_or_default()
    }
}

/// Numbers by the way in which they are written.
macro_rules! numbers {
    ($($name:ident $visit:ident $read:ident $kind:ty,)*) => {
        $(fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
            visitor.$visit(self.$read() as $kind)
        })*
    };
}

/// What no pack holds.
macro_rules! absent {
    ($($name:ident)*) => {
        $(fn $name<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Never> {
            of_another_build()
        })*
    };
}

impl<'de> de::Deserializer<'de> for &mut Reader<'de> {
    type Error = Never;

    numbers! {
        deserialize_u8 visit_u8 byte u8,
        deserialize_i8 visit_i8 byte i8,
        deserialize_u16 visit_u16 varint u16,
        deserialize_u32 visit_u32 varint u32,
        deserialize_u64 visit_u64 varint u64,
        deserialize_i16 visit_i16 zigzag i16,
        deserialize_i32 visit_i32 zigzag i32,
        deserialize_i64 visit_i64 zigzag i64,
    }

    absent! {
        deserialize_any deserialize_f32 deserialize_f64 deserialize_char deserialize_map
        deserialize_identifier deserialize_ignored_any
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.byte() != 0)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_bytes(self.bytes())
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_bytes(self.bytes())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.byte() == 0 {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.length();
        visitor.visit_seq(Parts { reader: self, left })
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        left: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Parts { reader: self, left })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        left: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Parts { reader: self, left })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        let left = fields.len();
        visitor.visit_seq(Parts { reader: self, left })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(self)
    }

    fn is_human_readable(&self) -> bool {
        false
    }
}

/// The parts of a list, record or variant.
struct Parts<'a, 'de> {
    reader: &'a mut Reader<'de>,
    left: usize,
}

impl<'de> SeqAccess<'de> for Parts<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

impl<'de> EnumAccess<'de> for &mut Reader<'de> {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Never> {
        let variant = self.varint() as u32;
        Ok((seed.deserialize(variant.into_deserializer())?, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Reader<'de> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, left: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Parts { reader: self, left })
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        let left = fields.len();
        visitor.visit_seq(Parts { reader: self, left })
    }
}
