package io.github.flowdown.excel;

import java.nio.charset.StandardCharsets;

/** The bytes of a zip file: little-endian numbers and names at checked places. */
final class FileBytes {
    private final byte[] array;

    FileBytes(byte[] array) {
        this.array = array;
    }

    byte[] array() {
        return array;
    }

    int length() {
        return array.length;
    }

    int place(long at) {
        if (at < 0 || at > array.length) {
            throw WorkbookRefusal.damaged("its list of parts is broken");
        }
        return (int) at;
    }

    int u8(int at) {
        return array[checked(at)] & 0xFF;
    }

    int u16(int at) {
        return u8(at) | (u8(at + 1) << 8);
    }

    int i32(int at) {
        return at + 4 > array.length ? 0 : u16(at) | (u16(at + 2) << 16);
    }

    long u32(int at) {
        checked(at + 3);
        return i32(at) & 0xFFFFFFFFL;
    }

    long u64(int at) {
        return u32(at) | (u32(at + 4) << 32);
    }

    String text(int at, int length) {
        if (length > 0) {
            checked(at);
            checked(at + length - 1);
        }
        return new String(array, at, length, StandardCharsets.UTF_8);
    }

    private int checked(int at) {
        if (at < 0 || at >= array.length) {
            throw WorkbookRefusal.damaged("its list of parts is broken");
        }
        return at;
    }
}
