// Sticks are found by what the machine says is mounted, and only those that people can pull out.
#include "kiosk/devices/sticks.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "tests/support/temp_store.h"

namespace canteen::devices {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMounts =
    "22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw\n"
    "25 22 0:23 / /proc rw,nosuid shared:12 - proc proc rw\n"
    "40 22 8:17 / /media/kitchen/KINGSTON rw,nosuid shared:100 - vfat /dev/sdb1 rw,uid=1000\n"
    "41 22 8:33 / /run/media/kitchen/A\\040B\\134C ro,nosuid shared:101 master:1 - exfat /dev/sdc1 rw\n"
    "42 22 8:49 / /mnt/old rw - vfat /dev/sdd1 ro,uid=0\n"
    "43 22 0:50 / /mnt/share rw - nfs4 10.0.0.5:/srv rw\n"
    "44 22 8:2 /home /home rw - ext4 /dev/sda2 rw\n";

TEST(Mounts, ThoseForPeopleAreReadAndTheRestIsLeftOut) {
    const auto mounts = mountsForPeople(kMounts);
    ASSERT_EQ(mounts.size(), 3U);
    EXPECT_EQ(mounts[0], (Mount{"8:17", "/media/kitchen/KINGSTON", "/dev/sdb1", false}));
    EXPECT_EQ(mounts[1], (Mount{"8:33", "/run/media/kitchen/A B\\C", "/dev/sdc1", true}));
    EXPECT_EQ(mounts[2], (Mount{"8:49", "/mnt/old", "/dev/sdd1", true})) << "the disk itself is read-only";
}

TEST(Mounts, WhereOneLiesOverAnotherTheLaterOneCounts) {
    std::string over(kMounts);
    over += "50 22 8:65 / /media/kitchen/KINGSTON rw - vfat /dev/sde1 rw\n";
    over += "51 22 0:60 / /mnt/old rw - tmpfs tmpfs rw\n";
    const auto mounts = mountsForPeople(over);
    ASSERT_EQ(mounts.size(), 2U);
    EXPECT_EQ(mounts[1].device, "8:65");
    EXPECT_EQ(mounts[0].device, "8:33") << "what is no disk hides the disk below";
}

TEST(Mounts, LinesThatAreCutOffOrStrangeAreSkipped) {
    for (const std::string text :
         {"", "\n\n", "garbage", "40 22 8:17 / /media/a", "40 22 8:17 / /media/a rw shared:1 -",
          "40 22 8:17 / /media/a rw shared:1 vfat /dev/sdb1 rw", "\\", "40 22 8:17 / /media/a\\04 rw -"})
        EXPECT_TRUE(mountsForPeople(text).empty()) << text;
    for (std::size_t cut = 0; cut < kMounts.size(); ++cut)
        EXPECT_LE(mountsForPeople(kMounts.substr(0, cut)).size(), 3U);
}

// A folder like /sys with the disk of `real` in it.
class Sys {
  public:
    explicit Sys(const fs::path& at) : root(at / "sys") {}
    void disk(const std::string& device, const std::string& path, const std::string& removable) {
        const fs::path disk = root / "devices" / path;
        fs::create_directories(disk);
        fs::create_directories(root / "dev/block");
        std::ofstream(disk.parent_path() / "removable") << removable << "\n";
        fs::create_directory_symlink(disk, root / "dev/block" / device);
    }
    fs::path root;
};

TEST(Sticks, AreRemovableOrHangOnUsb) {
    testing::TempDirectory temp;
    Sys sys(temp.path());
    sys.disk("8:17", "pci0000:00/0000:00:14.0/usb1/1-2/host6/block/sdb/sdb1", "0");
    sys.disk("179:1", "platform/mmc0/block/mmcblk0/mmcblk0p1", "1");
    sys.disk("8:2", "pci0000:00/ata1/host0/block/sda/sda2", "0");
    EXPECT_TRUE(canBePulled(sys.root, "8:17")) << "a hard disk in a USB case";
    EXPECT_TRUE(canBePulled(sys.root, "179:1"));
    EXPECT_FALSE(canBePulled(sys.root, "8:2"));
    EXPECT_FALSE(canBePulled(sys.root, "9:9")) << "nobody knows it";
}

TEST(Sticks, NeitherAStrangeFileNorOneThatIsNotThereIsAStick) {
    testing::TempDirectory temp;
    EXPECT_TRUE(findSticks(temp.path() / "none", "/sys").empty());
    std::ofstream(temp.path() / "mounts") << kMounts;
    Sys sys(temp.path());
    sys.disk("8:17", "usb1/block/sdb/sdb1", "1");
    EXPECT_TRUE(findSticks(temp.path() / "mounts", sys.root).empty()) << "it cannot be asked any more";
}

TEST(Folders, AreAPlaceWithItsRoomWhereTheyAreThere) {
    testing::TempDirectory temp;
    EXPECT_TRUE(findFolder({}).empty());
    EXPECT_TRUE(findFolder(temp.path() / "none").empty());
    fs::create_directory(temp.path() / "share");
    const auto places = findFolder(temp.path() / "share");
    ASSERT_EQ(places.size(), 1U);
    EXPECT_EQ(places[0].name, "share");
    EXPECT_FALSE(places[0].stick);
    EXPECT_TRUE(places[0].writable);
    EXPECT_GT(places[0].freeBytes, 0U);
}

}  // namespace
}  // namespace canteen::devices
