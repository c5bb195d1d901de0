"""What a savings and loan group is and does. Knows no screen, disk, network or clock."""
